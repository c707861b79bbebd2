import type { Config } from '@netlify/functions';

import { api } from '#netlify/graphql/yoga.ts';
import { checkHealth } from '#netlify/health/check-health.ts';

export default async (): Promise<Response> => {
  const health = await checkHealth(api().deps);
  return Response.json(health, { status: health.ok ? 200 : 503, headers: { 'cache-control': 'no-store' } });
};

export const config: Config = { path: '/health', method: 'GET' };
