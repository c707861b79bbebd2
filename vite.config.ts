import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

import { firstLoadChunk } from './scripts/vite/first-load.ts';
import { netlifyFunctions } from './scripts/vite/netlify-functions.ts';
import { siteHeaders } from './scripts/vite/site-headers.ts';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

/** Host of the site and the functions together. */
export default defineConfig({
  root: path('netlify/site'),
  cacheDir: path('node_modules/.vite'),
  plugins: [netlifyFunctions(path('netlify/functions')), siteHeaders(process.env), react()],
  // Which other origins may call is a setting of the API; Vite would let in every page of this machine.
  server: { host: '127.0.0.1', port: 8888, strictPort: true, cors: false },
  build: {
    outDir: path('netlify/site/dist'),
    emptyOutDir: true,
    rolldownOptions: { output: { codeSplitting: { groups: [{ name: firstLoadChunk, debugName: 'first load' }] } } },
    // The first browsers that know light-dark(): rewritten for older ones, it would follow no colour scheme that a variable sets.
    cssTarget: ['chrome123', 'edge123', 'firefox120', 'safari17.5'],
  },
});
