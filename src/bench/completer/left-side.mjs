// What graphql-language-service offers at every cursor position of the documents, as runs of positions with the same list:
//   node left-side.mjs DOCUMENTS SCHEMAS OUT
// While a word is being typed, its rest is not there yet: both sides see the text without it.
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join, basename } from 'node:path';
import { buildSchema } from 'graphql';
import { getAutocompleteSuggestions, Position } from 'graphql-language-service';

const [documents, schemas, out] = process.argv.slice(2);

export const positionIn = (text, offset) => {
  const lines = text.slice(0, offset).split('\n');
  return new Position(lines.length - 1, lines[lines.length - 1].length);
};

export const withoutRest = (text, offset) => {
  const rest = /[_0-9A-Za-z]/.test(text[offset - 1] ?? ' ') ? text.slice(offset).replace(/^[_0-9A-Za-z]+/, '') : text.slice(offset);
  return text.slice(0, offset) + rest;
};

const labels = (schema, text, offset) =>
  getAutocompleteSuggestions(schema, withoutRest(text, offset), positionIn(text, offset)).map((one) => one.label);

for (const file of readdirSync(documents).filter((name) => name.endsWith('.graphql')).sort()) {
  const text = readFileSync(join(documents, file), 'utf8');
  const api = /^# api: (\S+)/.exec(text)[1];
  const schema = buildSchema(readFileSync(join(schemas, `${api}.graphqls`), 'utf8'));
  const runs = [];
  for (let offset = 0; offset <= text.length; offset++) {
    const list = labels(schema, text, offset).sort().join(' ');
    const last = runs[runs.length - 1];
    if (last && last.list === list) {
      last.to = offset;
    } else {
      runs.push({ from: offset, to: offset, list });
    }
  }
  const lines = runs.map(({ from, to, list }) => {
    const place = text.slice(0, from).split('\n');
    return `${from}-${to}\t${place.length}:${place[place.length - 1].length + 1}\t${list}`;
  });
  writeFileSync(join(out, basename(file, '.graphql') + '.txt'), lines.join('\n') + '\n');
}
