import 'urlpattern-polyfill';
import { readdir } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { inspect } from 'node:util';
import { getRequestListener, type HttpBindings } from '@hono/node-server';
import { normalizePath, type Plugin, type ViteDevServer } from 'vite';

import { callFunction, type LogError, problem } from '#scripts/functions-host/call-function.ts';
import { type FunctionMatch, type FunctionRoute, matchFunction, readFunction } from '#scripts/functions-host/function-module.ts';
import { logStrayErrors } from '#scripts/functions-host/stray-errors.ts';

/**
 * Serves the Netlify functions of `directory` on Vite's own port, before the site. Functions are loaded once and again after a change of
 * any file; packages come from node_modules unchanged. Unlike on Netlify, module state lives on between requests.
 */
export function netlifyFunctions(directory: string): Plugin {
  return {
    name: 'baton:netlify-functions',
    apply: 'serve',
    configureServer(server) {
      const logError = loggerOf(server);
      const routes = keepLoaded(server, directory, logError);
      const matches = new WeakMap<IncomingMessage, FunctionMatch>();
      const listener = getRequestListener((request, env) => answer(request, env as HttpBindings, matches, logError), {
        overrideGlobalObjects: false,
      });

      logStrayErrors(logError);
      server.httpServer?.once('listening', () => void routes().catch(() => undefined));
      server.middlewares.use((req, res, next) => {
        const pathname = new URL(req.url ?? '/', 'http://localhost').pathname;
        routes().then(
          (loaded) => {
            const match = matchFunction(loaded, req.method ?? 'GET', pathname);
            if (!match) return next();
            matches.set(req, match);
            return void listener(req, res);
          },
          () => void getRequestListener(notLoaded, { overrideGlobalObjects: false })(req, res),
        );
      });
    },
  };
}

async function answer(
  request: Request,
  env: HttpBindings,
  matches: WeakMap<IncomingMessage, FunctionMatch>,
  logError: LogError,
): Promise<Response> {
  const match = matches.get(env.incoming);
  if (!match) return problem(404, 'NO_FUNCTION', 'No function answers here.');
  return callFunction(match, request, { ip: env.incoming.socket.remoteAddress ?? '', logError });
}

function notLoaded(): Response {
  return problem(500, 'FUNCTIONS_NOT_LOADED', 'The functions cannot be loaded; the log of the host says why.');
}

/** Loads on the first call; a change of a file lets the next call load again. A failed load is logged and tried again. */
function keepLoaded(server: ViteDevServer, directory: string, logError: LogError): () => Promise<FunctionRoute[]> {
  let loaded: Promise<FunctionRoute[]> | undefined;
  const { moduleGraph } = server.environments.ssr;
  server.watcher.on('all', (_, file) => {
    // Vite itself forgets the module a moment later: a load in between would serve the old code until the next change.
    moduleGraph.onFileChange(normalizePath(file));
    loaded = undefined;
  });
  return () => {
    loaded ??= load(server, directory).catch((error: unknown) => {
      loaded = undefined;
      // The file may have been read half written; its last event may be over.
      moduleGraph.invalidateAll();
      logError('The functions cannot be loaded.', error);
      throw error;
    });
    return loaded;
  };
}

async function load(server: ViteDevServer, directory: string): Promise<FunctionRoute[]> {
  const files = (await readdir(directory)).filter((name) => /\.m?[jt]s$/.test(name)).sort();
  return Promise.all(files.map(async (name) => readFunction(name, await server.ssrLoadModule(join(directory, name)))));
}

function loggerOf(server: ViteDevServer): LogError {
  return (text, error) => {
    if (error instanceof Error) server.ssrFixStacktrace(error);
    const detail = error === undefined ? '' : `\n${inspect(error)}`;
    server.config.logger.error(`${text}${detail}`, { timestamp: true });
  };
}
