import { basename } from 'node:path';
import { z } from 'zod';

export type FunctionHandler = (request: Request, context: FunctionContext) => unknown;

/** Part of Netlify's context that a function can rely on here and there alike. */
export interface FunctionContext {
  params: Record<string, string>;
  requestId: string;
  ip: string;
  url: URL;
  waitUntil: (promise: Promise<unknown>) => void;
}

export interface FunctionRoute {
  name: string;
  handler: FunctionHandler;
  patterns: URLPattern[];
  /** Methods in upper case; empty means all. */
  methods: string[];
}

const oneOrMore = z.union([z.string(), z.array(z.string())]).transform((value) => [value].flat());
const moduleSchema = z.object({
  default: z.custom<FunctionHandler>((value) => typeof value === 'function', 'it has no default export that is a function'),
  config: z.object({ path: oneOrMore.optional(), method: oneOrMore.optional() }).optional(),
});

/**
 * Reads a function file as Netlify would: `config.path` and `config.method`, or the path made from the file's name. Throws one sentence.
 */
export function readFunction(file: string, module: unknown): FunctionRoute {
  const name = basename(file).replace(/\.[^.]+$/, '');
  const parsed = moduleSchema.safeParse(module);
  if (!parsed.success) {
    throw new Error(`The function ${name} cannot be served: ${parsed.error.issues.map((issue) => issue.message).join('; ')}.`);
  }
  const { default: handler, config } = parsed.data;
  return {
    name,
    handler,
    patterns: (config?.path ?? [`/.netlify/functions/${name}`]).map((pathname) => new URLPattern({ pathname })),
    methods: (config?.method ?? []).map((method) => method.toUpperCase()),
  };
}

export interface FunctionMatch {
  route: FunctionRoute;
  params: Record<string, string>;
}

/** Returns the first function that takes the path and method, with the parameters of its path. */
export function matchFunction(routes: readonly FunctionRoute[], method: string, pathname: string): FunctionMatch | undefined {
  for (const route of routes) {
    if (route.methods.length > 0 && !route.methods.includes(method)) continue;
    for (const pattern of route.patterns) {
      const groups = pattern.exec({ pathname })?.pathname.groups;
      if (groups) return { route, params: definedOnly(groups) };
    }
  }
  return undefined;
}

function definedOnly(groups: Record<string, string | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(groups).filter((entry): entry is [string, string] => entry[1] !== undefined));
}
