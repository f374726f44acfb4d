// Draws every golden Vega-Lite file as JupyterLab would, and fails on what a reader would not see:
//   node left-side.mjs FOLDER [OUT]
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { compile } from 'vega-lite';
import * as vega from 'vega';

const [folder, out] = process.argv.slice(2);
const faults = [];

const loader = vega.loader();
loader.load = loader.sanitize = async (uri) => {
  throw new Error(`would load ${uri}`);
};

const walk = (value, key, each) => {
  each(key, value);
  if (value !== null && typeof value === 'object') {
    for (const [name, child] of Object.entries(value)) walk(child, name, each);
  }
};

// Marks that show data, wherever they are nested.
const count = (item, name) =>
  (item.marktype && item.name?.match(name) ? item.items.length : 0)
  + (item.items ?? []).reduce((sum, child) => sum + count(child, name), 0);

for (const file of readdirSync(folder).filter((name) => name.endsWith('.vl.json')).sort()) {
  const fault = (words) => faults.push(`${file}: ${words}`);
  const logger = {
    level: () => logger, error: fault, warn: fault, info: () => logger, debug: () => logger,
  };
  const specification = JSON.parse(readFileSync(join(folder, file), 'utf8'));
  walk(specification, '', (key, value) => {
    if (['url', 'href', 'expr', 'signal', '$schema', 'image'].includes(key)) fault(`has ${key}`);
  });
  try {
    const compiled = compile(specification, { logger }).spec;
    walk(compiled, '', (key, value) => {
      // What the titles say is there as a text literal; a control character or an address in it would be foreign.
      if (key === 'signal' && /[\u0000-\u001f\u202e]|https?:|<script/.test(value)) fault(`expression ${value}`);
    });
    const view = new vega.View(vega.parse(compiled), { renderer: 'none', logger, loader });
    await view.runAsync();
    const rows = specification.data.values.filter((row) => !('value' in row) || row.value !== null);
    const drawn = count(view.scenegraph().root, /marks$/);
    if (drawn === 0) fault('draws nothing');
    if (rows.length > 0 && !specification.layer && specification.mark.type !== 'line' && drawn !== rows.length) {
      fault(`${rows.length} rows, ${drawn} marks`);
    }
    if (out) writeFileSync(join(out, `${basename(file, '.vl.json')}.vega.svg`), await view.toSVG());
  } catch (e) {
    fault(e.stack);
  }
}
faults.forEach((words) => console.error(words));
process.exitCode = faults.length ? 1 : 0;
