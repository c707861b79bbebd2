import type { Config, Context } from '@netlify/functions';

import { traced } from '#inngest/telemetry/trace-parent.ts';
import { secured } from '#netlify/core/security-headers.ts';
import { mcp } from '#netlify/mcp/http.ts';

export default (request: Request, context: Context): Promise<Response> => traced(request, context, () => secured(mcp(request, context.ip)));

export const config: Config = { path: '/mcp' };
