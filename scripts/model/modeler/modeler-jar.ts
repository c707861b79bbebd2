import { join } from 'node:path';

import type { Log } from '#scripts/stack/cache.ts';
import { ROOT } from '#scripts/stack/checkout.ts';
import { mavenJar } from '#scripts/stack/engine/maven-jar.ts';

const sources = join(ROOT, 'flowable/ui');

/** Returns the path of Flowable UI's jar; Maven builds the jar once per user and version of `flowable/ui`. */
export const assembleModeler = (log: Log): Promise<string> =>
  mavenJar({ name: 'flowable-ui', title: 'Flowable UI', sources, jar: 'ui.jar', log });
