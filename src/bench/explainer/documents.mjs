// The bad documents of src/test/resources/cjsh/graphql/bad, one file per API, and what graphql-js says of each.
import { readFileSync, readdirSync } from 'node:fs';
import { buildSchema, parse, specifiedRules, validate } from 'graphql';

const root = new URL('../../../', import.meta.url);
const folder = new URL('src/test/resources/cjsh/graphql/bad/', root);
const schemas = {
  'programs.txt': 'program-terms',
  'properties.txt': 'promotional-properties',
  'item-lists.txt': 'item-list',
  'tech-partners.txt': 'tech-partner',
};

/** Every file with its schema and blocks; a block is { name, document, ours }, ours being our differences as written. */
export function files() {
  return readdirSync(folder).sort().filter((name) => name in schemas).map((name) => {
    const path = new URL(name, folder);
    const sdl = readFileSync(new URL(`src/main/resources/cjsh/schema/${schemas[name]}.graphqls`, root), 'utf8');
    const blocks = readFileSync(path, 'utf8').split(/^### /m).slice(1).map((text) => {
      const [head, , ours = ''] = text.split(/^--- (?:graphql-js|ours)\n/m);
      const end = head.indexOf('\n');
      return { name: head.slice(0, end), document: head.slice(end + 1).trimEnd(), ours: ours.trimEnd() };
    });
    return { path, schema: buildSchema(sdl), blocks };
  });
}

/** Errors as graphql-js finds them; a document that does not parse has one. */
export function errors(schema, document) {
  try {
    return validate(schema, parse(document), specifiedRules);
  } catch (error) {
    return [error];
  }
}
