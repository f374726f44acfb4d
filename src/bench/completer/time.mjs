// Microseconds of one call of graphql-language-service, at every cursor position of the documents, as one number per line:
//   node time.mjs DOCUMENTS SCHEMAS
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { buildSchema } from 'graphql';
import { getAutocompleteSuggestions, Position } from 'graphql-language-service';

const [documents, schemas] = process.argv.slice(2);
const ROUNDS = 4;
const calls = [];
for (const file of readdirSync(documents).filter((name) => name.endsWith('.graphql')).sort()) {
  const text = readFileSync(join(documents, file), 'utf8');
  const schema = buildSchema(readFileSync(join(schemas, `${/^# api: (\S+)/.exec(text)[1]}.graphqls`), 'utf8'));
  for (let offset = 0; offset <= text.length; offset++) {
    const lines = text.slice(0, offset).split('\n');
    calls.push([schema, text, new Position(lines.length - 1, lines[lines.length - 1].length)]);
  }
}
for (let round = 1; round <= ROUNDS; round++) {
  for (const call of calls) {
    const start = process.hrtime.bigint();
    getAutocompleteSuggestions(...call);
    const nanos = Number(process.hrtime.bigint() - start);
    if (round === ROUNDS) {
      console.log(nanos / 1000);
    }
  }
}
