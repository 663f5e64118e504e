// SPDX-License-Identifier: BSL-1.0
//
// W with DuckDB, one thread. W is synthetic: its criteria are not the plan's law.
//   node duckdb.mjs version
//   node duckdb.mjs eligibility CSV UNITS MASKS   processor seconds of the query, median of five
//   node duckdb.mjs read        CSV UNITS         processor seconds of reading the file into a table
//   node duckdb.mjs list        CSV UNITS LIST    file to list; the caller times the process
import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync, writeFileSync } from 'node:fs';

const [what, csv, units, answer] = process.argv.slice(2);
const database = await DuckDBInstance.create(':memory:', { threads: '1' });
const connection = await database.connect();
const run = (sql) => connection.run(sql);
const rows = async (sql) => (await connection.runAndReadAll(sql)).getRows();

if (what === 'version') {
  console.log((await rows('SELECT version()'))[0][0]);
  process.exit(0);
}
const seconds = async (sql) => {
  const before = process.cpuUsage();
  await run(sql);
  const used = process.cpuUsage(before);
  return (used.user + used.system) / 1e6;
};

// Types are given: nothing is guessed, and a cell that does not fit is an error.
await run(`
  CREATE TYPE subject AS ENUM ('collective', 'individual');
  CREATE TYPE level AS ENUM ('whole_unit', 'department', 'team');
  CREATE TYPE role AS ENUM ('leader', 'specialist', 'direct');
  CREATE TYPE rating AS ENUM ('failed', 'completed', 'good', 'excellent');
  CREATE TYPE achievement AS ENUM ('regular', 'thematic', 'extraordinary');
  CREATE TABLE units AS SELECT * FROM read_csv('${units}', header = true, columns = {
    unit_id: 'USMALLINT', valid_from: 'DATE', valid_to: 'DATE'});`);
const nominations = `read_csv('${csv}', header = true, delim = ',', auto_detect = false, columns = {
  id: 'UINTEGER', subject_kind: 'subject', collective_level: 'level', role: 'role',
  rating: 'rating', achievement_kind: 'achievement', movement: 'UTINYINT',
  achieved_from: 'DATE', achieved_to: 'DATE', submitted: 'DATE', documents: 'UTINYINT',
  under_discipline: 'UTINYINT', under_inspection: 'UTINYINT',
  prior_award_same_achievement: 'UTINYINT', years_excellent: 'UTINYINT', initiatives: 'UTINYINT',
  council_vote_pct: 'UTINYINT', unit_id: 'USMALLINT', score: 'DECIMAL(5, 2)'})`;

// A bit for each criterion that fails; the first one is bit 0.
const failed = `
    CASE WHEN achieved_to BETWEEN DATE '2024-11-26' AND DATE '2025-10-15' THEN 0 ELSE 1 END
  | CASE WHEN achieved_from >= DATE '2024-11-26' OR achievement_kind = 'extraordinary' THEN 0 ELSE 2 END
  | CASE WHEN submitted <= DATE '2025-11-14' THEN 0 ELSE 4 END
  | CASE WHEN rating = 'excellent' OR (rating = 'good'
      AND (subject_kind = 'collective' OR coalesce(role = 'direct', false))) THEN 0 ELSE 8 END
  | CASE WHEN under_discipline = 0 AND under_inspection = 0 THEN 0 ELSE 16 END
  | CASE WHEN documents & 31 = 31 OR (achievement_kind = 'extraordinary' AND documents & 7 = 7)
      THEN 0 ELSE 32 END
  | CASE WHEN prior_award_same_achievement = 0 THEN 0 ELSE 64 END
  | CASE WHEN council_vote_pct >= 80 OR achievement_kind = 'extraordinary' THEN 0 ELSE 128 END
  | CASE WHEN achievement_kind = 'extraordinary' OR initiatives >= 1 OR years_excellent >= 2
      OR movement <> 0 THEN 0 ELSE 256 END
  | CASE WHEN submitted >= valid_from AND submitted < valid_to THEN 0 ELSE 512 END`;

if (what === 'eligibility') {
  await run(`CREATE TABLE w AS SELECT row_number() OVER () AS place, * FROM ${nominations}`);
  const judge = `CREATE OR REPLACE TABLE masks AS
    SELECT place, (${failed})::USMALLINT AS mask FROM w JOIN units USING (unit_id)`;
  const times = [];
  for (let k = 0; k < 6; ++k) {
    times.push(await seconds(judge));
  }
  const bytes = readFileSync(answer);
  const truth = new Uint16Array(bytes.buffer, bytes.byteOffset, bytes.length / 2);
  const got = (await connection.runAndReadAll('SELECT mask FROM masks ORDER BY place')).getColumns()[0];
  if (got.length !== truth.length || got.some((mask, i) => mask !== truth[i])) {
    console.error('DuckDB: differs from the ground truth');
    process.exit(1);
  }
  console.log(times.slice(1).sort((a, b) => a - b)[2]);
} else if (what === 'list') {
  // A unit's best twelve of each kind, then the best of each kind.
  const order = `(achievement_kind = 'extraordinary') DESC,
    (CASE WHEN subject_kind = 'collective' THEN collective_level = 'team' ELSE role = 'direct' END) DESC,
    score DESC, submitted, id`;
  const list = await rows(`
    WITH eligible AS (SELECT * FROM ${nominations} JOIN units USING (unit_id) WHERE (${failed}) = 0),
    of_units AS (SELECT * FROM eligible QUALIFY
      row_number() OVER (PARTITION BY subject_kind, unit_id ORDER BY ${order}) <= 12),
    seated AS (SELECT * FROM of_units QUALIFY
      row_number() OVER (PARTITION BY subject_kind ORDER BY ${order})
        <= CASE WHEN subject_kind = 'collective' THEN 1500 ELSE 3000 END)
    SELECT id FROM seated ORDER BY ${order}`);
  writeFileSync(answer, list.map(([id]) => `${id}\n`).join(''));
} else if (what === 'read') {
  console.log(await seconds(`CREATE TABLE w AS SELECT * FROM ${nominations}`));
}
