// Writes what graphql-js says below each bad document; ExplainerComparisonTest holds our faults against it.
import { writeFileSync } from 'node:fs';
import { errors, files } from './documents.mjs';

for (const { path, schema, blocks } of files()) {
  const text = blocks.map(({ name, document, ours }) => {
    const found = errors(schema, document).map(
      ({ locations, message }) =>
        `${(locations ?? []).map(({ line, column }) => `${line}:${column}`).join(' ')} ${message.replaceAll('\n', ' ')}\n`,
    );
    return `### ${name}\n${document}\n--- graphql-js\n${found.join('')}${ours ? `--- ours\n${ours}\n` : ''}`;
  });
  writeFileSync(path, text.join('\n'));
}
