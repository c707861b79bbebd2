/** Part of `npm run fix`: writes every model in the one form in which models are stored, whichever program has drawn the model. */
import { readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

import { readModelFile } from '#bpmn/model-file.ts';
import { normalise } from '#bpmn/normalise.ts';
import { ROOT } from '#scripts/stack/checkout.ts';

const folder = join(ROOT, 'bpmn');
for (const name of (await readdir(folder)).filter((file) => file.endsWith('.bpmn'))) {
  const xml = await readModelFile(join(folder, name));
  const normal = normalise(xml);
  if (normal === xml) continue;
  await writeFile(join(folder, name), normal);
  console.log(`wrote bpmn/${name}`);
}
