import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const folder = fileURLToPath(new URL('.', import.meta.url));
/** Baton as `npm start` starts it. */
const baton = 'http://127.0.0.1:8888';

/** The page of somebody else: `vite` serves it, `vite build` makes one file of the element. */
export default defineConfig({
  root: folder,
  cacheDir: fileURLToPath(new URL('../../node_modules/.vite-inbox-element', import.meta.url)),
  define: { 'import.meta.env.VITE_BATON_URL': JSON.stringify(baton) },
  // The sign-in of development stands for that of the page's own system.
  server: { host: '127.0.0.1', port: 8890, strictPort: true, proxy: { '/auth/dev': baton } },
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    lib: { entry: 'baton-inbox.ts', formats: ['es'], fileName: () => 'baton-inbox.js' },
  },
});
