/**
 * Serves functions that Netlify's bundler has built: `node scripts/stack/host/built-host-main.ts <port> <name>=<entry file> …`. Settings come
 * from the environment. `GET /function-calls` answers how often each function was called; there is no site.
 */
import 'urlpattern-polyfill';
import { createServer } from 'node:http';
import { pathToFileURL } from 'node:url';
import { inspect } from 'node:util';
import { getRequestListener, type HttpBindings } from '@hono/node-server';

import { callFunction, type LogError, problem } from '#scripts/functions-host/call-function.ts';
import { CALLS_PATH, CallCounter } from '#scripts/functions-host/call-counter.ts';
import { type FunctionRoute, matchFunction, readFunction } from '#scripts/functions-host/function-module.ts';

const CLOSE_MS = 3_000;

const [port, ...functions] = process.argv.slice(2);
const logError: LogError = (text, error) => console.error(error === undefined ? text : `${text}\n${inspect(error)}`);
const counter = new CallCounter();

async function load(argument: string): Promise<FunctionRoute> {
  const [name = '', entry = ''] = argument.split(/=(.*)/s);
  return readFunction(name, await import(pathToFileURL(entry).href));
}

async function answer(routes: readonly FunctionRoute[], request: Request, env: HttpBindings): Promise<Response> {
  const { pathname } = new URL(request.url);
  if (pathname === CALLS_PATH) return Response.json(counter.counts());
  const match = matchFunction(routes, request.method, pathname);
  if (!match) return problem(404, 'NO_FUNCTION', 'No function answers here.');
  counter.count(match.route.name);
  return callFunction(match, request, { ip: env.incoming.socket.remoteAddress ?? '', logError });
}

process.on('unhandledRejection', (error) => logError('A promise of a function was rejected and nobody waited for it.', error));
const routes = await Promise.all(functions.map(load));
const listener = getRequestListener((request, env) => answer(routes, request, env as HttpBindings), { overrideGlobalObjects: false });
const server = createServer((request, response) => void listener(request, response));
server.listen(Number(port), '127.0.0.1', () => console.log(`Serving built functions on port ${port}`));

const stop = () => {
  setTimeout(() => process.exit(0), CLOSE_MS).unref();
  server.close(() => process.exit(0));
  server.closeIdleConnections();
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
