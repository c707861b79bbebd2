/**
 * Process that serves functions by Node alone: `node scripts/stack/host/host-main.ts <port> [--site=<folder>] <name>=<file> …`. Settings
 * come from the environment; every line of the log is JSON. `GET /function-calls` answers how often each function was called. The folder has a built site.
 */
import 'urlpattern-polyfill';
import { enableCompileCache, flushCompileCache } from 'node:module';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { type HttpBindings, serve } from '@hono/node-server';
import { serveStatic } from '@hono/node-server/serve-static';
import { type Context, Hono } from 'hono';

import { describeError } from '#inngest/telemetry/describe-error.ts';
import { createLog } from '#inngest/telemetry/log.ts';
import { withoutValues } from '#netlify/database/without-values.ts';
import { callFunction, type LogError, problem } from '#scripts/functions-host/call-function.ts';
import { CALLS_PATH, CallCounter } from '#scripts/functions-host/call-counter.ts';
import { type FunctionRoute, matchFunction, readFunction } from '#scripts/functions-host/function-module.ts';
import { logStrayErrors } from '#scripts/functions-host/stray-errors.ts';
import { contentSecurityPolicy } from '#scripts/vite/site-headers.ts';

const CLOSE_MS = 3_000;

const { positionals, values } = parseArgs({ allowPositionals: true, options: { site: { type: 'string' } } });
const [port, ...functions] = positionals;
const log = createLog('host');
const logError: LogError = (text, error) => log.error(error === undefined ? {} : { err: describeError(error, withoutValues) }, text);
const counter = new CallCounter();

async function load(argument: string): Promise<FunctionRoute> {
  const [name = '', entry = ''] = argument.split(/=(.*)/s);
  return readFunction(name, await import(pathToFileURL(entry).href));
}

type HostContext = Context<{ Bindings: HttpBindings }>;

/** Calls the function of the path; null when there is none. */
async function answer(routes: readonly FunctionRoute[], { req, env }: HostContext): Promise<Response | null> {
  const match = matchFunction(routes, req.method, req.path);
  if (!match) return null;
  counter.count(match.route.name);
  return callFunction(match, req.raw, { ip: env.incoming.socket.remoteAddress ?? '', logError });
}

/** Adds the built site: its files with the headers of the deployed site, and the page at every other path. */
function addSite(app: Hono<{ Bindings: HttpBindings }>, folder: string): void {
  const policy = contentSecurityPolicy(process.env['AUTH_ISSUER'] || undefined);
  app.get('*', async (context, next) => {
    context.header('content-security-policy', policy);
    await next();
  });
  app.get('*', serveStatic({ root: folder }), serveStatic({ path: join(folder, 'index.html') }));
}

logStrayErrors(logError);
// Node prints warnings as text, on several lines.
process.removeAllListeners('warning').on('warning', (warning) => log.warn({ err: warning }, warning.message));
// A start of the same sources then compiles nothing.
enableCompileCache();
const routes = await Promise.all(functions.map(load));
flushCompileCache();
const app = new Hono<{ Bindings: HttpBindings }>();
app.get(CALLS_PATH, (context) => context.json(counter.counts()));
app.use(async (context, next) => (await answer(routes, context)) ?? next());
if (values.site) addSite(app, values.site);
app.notFound(() => problem(404, 'NO_FUNCTION', 'No function answers here.'));
const server = serve({ fetch: app.fetch, port: Number(port), hostname: '127.0.0.1', overrideGlobalObjects: false }, () =>
  log.info({ port: Number(port) }, 'Serving functions'),
);

const stop = () => {
  setTimeout(() => process.exit(0), CLOSE_MS).unref();
  server.close(() => process.exit(0));
  if ('closeIdleConnections' in server) server.closeIdleConnections();
};
process.once('SIGTERM', stop);
process.once('SIGINT', stop);
