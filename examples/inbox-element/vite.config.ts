import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));
/** Baton's address after `npm start`. */
const baton = 'http://127.0.0.1:8888';

/** Host page outside Baton: `vite` serves the page, `vite build` bundles the element into one file. */
export default defineConfig({
  root: folder,
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite-inbox-element', import.meta.url)),
  define: { 'import.meta.env.VITE_BATON_URL': JSON.stringify(baton) },
  // The development sign-in stands in for the sign-in of the page's own system.
  server: { host: '127.0.0.1', port: 8890, strictPort: true, proxy: { '/auth/dev': baton } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    lib: { entry: 'baton-inbox.ts', formats: ['es'], fileName: () => 'baton-inbox.js' },
  },
});
