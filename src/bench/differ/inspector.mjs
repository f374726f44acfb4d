// Writes what graphql-inspector says of each edit: one line per level and element. See README.md.
import { DiffRule, diff } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);
const folder = new URL('src/test/resources/cjsh/graphql/diff/', root);

// [{ title, steps: [{ at }, { out: [lines], in: [lines] }] }]
function editsOf(text) {
  const edits = [];
  let block = null;
  for (const line of text.split('\n')) {
    if (line === '' || line.startsWith('#')) continue;
    if (line.startsWith('== ')) {
      edits.push({ title: line.slice(3), steps: [] });
      block = null;
      continue;
    }
    const steps = edits.at(-1).steps;
    const body = line.slice(1);
    if (line[0] === '@') {
      steps.push({ at: body });
      block = null;
    } else if (line[0] === '-') {
      if (block === null || block.in.length > 0) steps.push((block = { out: [], in: [] }));
      block.out.push(body);
    } else if (line[0] === '+') {
      if (block === null) steps.push((block = { out: [], in: [] }));
      block.in.push(body);
    } else {
      throw new Error(`no edit line: ${line}`);
    }
  }
  return edits;
}

function apply(sdl, edit) {
  let text = sdl;
  let from = 0;
  const find = (wanted, title) => {
    const below = text.indexOf(wanted, from);
    const at = below < 0 ? text.indexOf(wanted) : below;
    if (at < 0) throw new Error(`${title}: no ${wanted}`);
    return at;
  };
  for (const step of edit.steps) {
    if (step.at !== undefined) {
      from = text.indexOf('\n', find('\n' + step.at, edit.title) + 1);
      continue;
    }
    const into = step.in.join('\n');
    const out = '\n' + step.out.join('\n');
    const at = step.out.length === 0 ? from : find(out + '\n', edit.title);
    text = text.slice(0, at) + '\n' + into + text.slice(at + (step.out.length === 0 ? 0 : out.length));
  }
  return text;
}

const levels = { BREAKING: 'BREAKING', DANGEROUS: 'DANGEROUS', NON_BREAKING: 'SAFE' };
const order = Object.values(levels);

let written = '# Written by src/bench/differ/inspector.mjs.\n';
for (const file of readdirSync(new URL('edits/', folder)).sort()) {
  const name = file.replace('.txt', '');
  const own = new URL(`${name}.graphqls`, folder);
  const sdl = readFileSync(existsSync(own) ? own : new URL(`src/main/resources/cjsh/schema/${name}.graphqls`, root), 'utf8');
  for (const edit of editsOf(readFileSync(new URL(`edits/${file}`, folder), 'utf8'))) {
    const edited = apply(sdl, edit);
    let schema;
    try {
      schema = buildSchema(edited);
    } catch (e) {
      throw new Error(`${name}: ${edit.title}: ${e}\n${edited.split('\n').slice(0, e.locations?.[0]?.line).slice(-5).join('\n')}`);
    }
    const changes = await diff(buildSchema(sdl), schema, [DiffRule.simplifyChanges]);
    const lines = changes.map(
      // A mark on an element is a change of that element.
      ({ criticality, path }) => `${levels[criticality.level]} ${(path ?? 'schema').replace(/(?<=.)\.?@.*$/, '')}`,
    );
    const rank = (line) => order.indexOf(line.split(' ')[0]);
    const all = [...new Set(lines)].sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1));
    written += `\n== ${name}: ${edit.title}\n${all.map((line) => line + '\n').join('')}`;
  }
}
writeFileSync(new URL('inspector.txt', folder), written);
