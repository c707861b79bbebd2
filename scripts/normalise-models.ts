/** Part of `npm run fix`: writes every model in the one form in which models are kept, whichever program has drawn it. */
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { normalise } from '#bpmn/normalise.ts';

import { ROOT } from './stack/checkout.ts';

const folder = join(ROOT, 'bpmn');
for (const name of (await readdir(folder)).filter((file) => file.endsWith('.bpmn'))) {
  const xml = await readFile(join(folder, name), 'utf8');
  const normal = normalise(xml);
  if (normal === xml) continue;
  await writeFile(join(folder, name), normal);
  console.log(`wrote bpmn/${name}`);
}
