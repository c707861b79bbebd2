import { z } from 'zod';

import type { Send } from './http.ts';

const engineInfo = z.looseObject({ name: z.string(), version: z.string() });

/** Name and version of the engine. */
export type EngineInfo = z.infer<typeof engineInfo>;

export type Engine = ReturnType<typeof engine>;

/** The engine itself. */
export function engine(send: Send) {
  return {
    /** Name and version; answers only when the engine serves and accepts our user. */
    info(): Promise<EngineInfo> {
      return send({ operation: 'engine.info', method: 'GET', path: '/management/engine', reply: engineInfo });
    },
  };
}
