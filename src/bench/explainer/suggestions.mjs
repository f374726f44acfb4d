// Writes what graphql-js would suggest for mistyped names of our schemas; SuggestionTest holds our ranking against it.
import { writeFileSync } from 'node:fs';
import { suggestionList } from 'graphql/jsutils/suggestionList.js';
import { files } from './documents.mjs';

const MOST = 3;
const names = new Set(['line1', 'line2', 'line10', 'Line2']);
for (const { schema } of files()) {
  for (const type of Object.values(schema.getTypeMap())) {
    if (!type.name.startsWith('__')) {
      names.add(type.name);
      Object.keys(type.getFields?.() ?? {}).forEach((field) => names.add(field));
      (type.getValues?.() ?? []).forEach((value) => names.add(value.name));
    }
  }
}
const known = [...names].sort();

/** The mistakes that people make, one after the other, each somewhere else in its name. */
const mistakes = [
  (name, at) => name.slice(0, at) + name.slice(at + 1),
  (name, at) => name.slice(0, at) + name.slice(at + 1, at + 2) + name.slice(at, at + 1) + name.slice(at + 2),
  (name, at) => name.slice(0, at) + name.slice(at, at + 1) + name.slice(at),
  (name, at) => name.slice(0, at) + 'x' + name.slice(at + 1),
  (name) => name.toUpperCase(),
  (name) => name.replace(/([a-z])([A-Z])/g, '$1_$2').toLowerCase(),
  (name) => name.slice(0, Math.ceil(name.length * 0.7)),
  (name) => `my${name}`,
];
const lines = known.map((name, i) => {
  const typed = mistakes[i % mistakes.length](name, (i * 7) % name.length);
  return `${typed}: ${suggestionList(typed, known).slice(0, MOST).join(' ')}`.trimEnd();
});
writeFileSync(
  new URL('../../test/resources/cjsh/graphql/bad/suggestions.txt', import.meta.url),
  `# Mistyped names, and what graphql-js suggests for each of all names that the first line has.\n${known.join(' ')}\n${lines.join('\n')}\n`,
);
