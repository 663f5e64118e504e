-- SPDX-License-Identifier: BSL-1.0
-- W with SQLite. W is synthetic: its criteria are not the plan's law.
CREATE TABLE w (id INTEGER, subject_kind TEXT, collective_level TEXT, role TEXT, rating TEXT,
  achievement_kind TEXT, movement INTEGER, achieved_from TEXT, achieved_to TEXT, submitted TEXT,
  documents INTEGER, under_discipline INTEGER, under_inspection INTEGER,
  prior_award_same_achievement INTEGER, years_excellent INTEGER, initiatives INTEGER,
  council_vote_pct INTEGER, unit_id INTEGER, score NUMERIC);
CREATE TABLE units (unit_id INTEGER PRIMARY KEY, valid_from TEXT, valid_to TEXT);
-- A bit for each criterion that fails; the first one is bit 0.
CREATE VIEW judged AS SELECT w.rowid AS place, w.*,
    (achieved_to NOT BETWEEN '2024-11-26' AND '2025-10-15')
  + 2 * (NOT (achieved_from >= '2024-11-26' OR achievement_kind = 'extraordinary'))
  + 4 * (submitted > '2025-11-14')
  + 8 * (NOT (rating = 'excellent' OR (rating = 'good' AND (subject_kind = 'collective' OR role = 'direct'))))
  + 16 * (NOT (under_discipline = 0 AND under_inspection = 0))
  + 32 * (NOT (documents & 31 = 31 OR (achievement_kind = 'extraordinary' AND documents & 7 = 7)))
  + 64 * (prior_award_same_achievement <> 0)
  + 128 * (NOT (council_vote_pct >= 80 OR achievement_kind = 'extraordinary'))
  + 256 * (NOT (achievement_kind = 'extraordinary' OR initiatives >= 1 OR years_excellent >= 2 OR movement <> 0))
  + 512 * (NOT (submitted >= valid_from AND submitted < valid_to)) AS mask
  FROM w JOIN units USING (unit_id);
-- A unit's best twelve of each kind, then the best of each kind.
CREATE VIEW award AS
  WITH eligible AS (SELECT id, subject_kind, unit_id, (achievement_kind = 'extraordinary') AS urgent,
      CASE WHEN subject_kind = 'collective' THEN collective_level = 'team' ELSE role = 'direct' END AS small,
      score, submitted FROM judged WHERE mask = 0),
  of_units AS (SELECT *, row_number() OVER (PARTITION BY subject_kind, unit_id
      ORDER BY urgent DESC, small DESC, score DESC, submitted, id) AS in_unit FROM eligible),
  of_kinds AS (SELECT *, row_number() OVER (PARTITION BY subject_kind
      ORDER BY urgent DESC, small DESC, score DESC, submitted, id) AS in_kind
      FROM of_units WHERE in_unit <= 12)
  SELECT id FROM of_kinds WHERE in_kind <= CASE subject_kind WHEN 'collective' THEN 1500 ELSE 3000 END
  ORDER BY urgent DESC, small DESC, score DESC, submitted, id;
