import type { Config } from '@netlify/functions';
import { serve } from 'inngest/edge';

import { inngest as client } from '#inngest/client.ts';
import { functions } from '#inngest/functions.ts';

// Outside development only a signed request may announce the functions.
export default serve({ client, functions, servePath: '/api/inngest', streaming: false, enableUnauthedSync: false });

export const config: Config = { path: '/api/inngest', method: ['GET', 'POST', 'PUT'] };
