// SPDX-License-Identifier: BSL-1.0
//
// DuckDB for run.sh, by hand: `npm install @duckdb/node-api` in its work folder first.
//   node duckdb.mjs version
//   node duckdb.mjs judge SCRIPT FACTS ANSWER   prints the seconds of loading and of judging
import { DuckDBInstance } from '@duckdb/node-api';
import { readFileSync, writeFileSync } from 'node:fs';

const [what, script, facts, answer] = process.argv.slice(2);
const database = await DuckDBInstance.create(':memory:');
const connection = await database.connect();
if (what === 'version') {
  console.log((await connection.runAndReadAll('SELECT version()')).getRows()[0][0]);
  process.exit(0);
}
const start = performance.now();
await connection.run(readFileSync(script, 'utf8'));
await connection.run(`COPY thidua_nominations FROM '${facts}' (FORMAT csv, HEADER true)`);
const loaded = performance.now();
const rows = (await connection.runAndReadAll('SELECT * FROM thidua_assessed ORDER BY id')).getRows();
writeFileSync(answer, rows.map((row) => `${row.join('\t')}\n`).join(''));
console.log((loaded - start) / 1000, (performance.now() - loaded) / 1000);
