import { fileURLToPath } from 'node:url';

import type { Log } from '../stack/cache.ts';
import { mavenJar } from '../stack/engine/maven-jar.ts';

const sources = fileURLToPath(new URL('../../flowable/ui', import.meta.url));

/** Returns the path of Flowable UI's jar; Maven builds the jar once per user and version of `flowable/ui`. */
export const assembleModeler = (log: Log): Promise<string> =>
  mavenJar({ name: 'flowable-ui', title: 'Flowable UI', sources, jar: 'ui.jar', log });
