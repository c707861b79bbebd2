import { z } from 'zod';

import type { Send } from './http.ts';

const engineProperties = z
  .object({ 'schema.version': z.string() })
  .transform((properties) => ({ schemaVersion: properties['schema.version'] }));

/** `schemaVersion`: the version of the engine's tables, the engine's own version and a step (`7.2.0.2`). */
export type EngineInfo = z.infer<typeof engineProperties>;

export type Engine = ReturnType<typeof engine>;

/** Calls about the engine as a whole. */
export function engine(send: Send) {
  return {
    /** Returns the engine's version; answers only when the engine serves, reaches its database and accepts our user. */
    info(): Promise<EngineInfo> {
      return send({ operation: 'engine.info', reply: engineProperties });
    },
  };
}
