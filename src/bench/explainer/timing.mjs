// How long graphql-js takes for each of the bad documents, once warm: median, and the slowest. Run by timing.sh.
import { errors, files } from './documents.mjs';

const ROUNDS = 400;
const documents = files().flatMap(({ schema, blocks }) => blocks.map(({ document }) => ({ schema, document })));
const micros = documents.map(() => Infinity);
let faults = 0;
for (let round = 0; round < ROUNDS; round++) {
  documents.forEach(({ schema, document }, i) => {
    const start = process.hrtime.bigint();
    faults += errors(schema, document).length;
    micros[i] = Math.min(micros[i], Number(process.hrtime.bigint() - start) / 1e3);
  });
}
micros.sort((a, b) => a - b);
console.log(
  `graphql-js: ${micros.length} documents, ${faults / ROUNDS} faults, ` +
    `median ${micros[micros.length >> 1].toFixed(1)} µs, slowest ${micros.at(-1).toFixed(0)} µs`,
);
