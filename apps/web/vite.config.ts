import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { compressed } from './compressed.js';

const inRepository = (path: string) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const page = (name: string) => inRepository(`apps/web/${name}.html`);

export default defineConfig({
  root: inRepository('apps/web'),
  plugins: [react(), compressed()],
  resolve: {
    alias: {
      '#contracts': inRepository('libs/contracts/src/index.ts'),
      // Not for the screens, who may not import it: the contracts take their words from it.
      '#domain': inRepository('libs/domain/src/index.ts'),
    },
  },
  build: {
    outDir: inRepository('dist/web'),
    emptyOutDir: true,
    // Old boxes still hang behind many boards, and older phones than those are held up to the kiosk.
    target: ['chrome87', 'safari14'],
    // Browsers without it load a little later; the polyfill would be an inline script.
    modulePreload: { polyfill: false },
    // A font inlined into a style sheet would need `data:` in the content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      input: {
        start: page('index'),
        kiosk: page('kiosk'),
        board: page('board'),
        clerk: page('clerk'),
        supervisor: page('supervisor'),
        windowDisplay: page('window-display'),
        signIn: page('sign-in'),
        admin: page('admin'),
        agency: page('agency'),
        book: page('book'),
        phone: page('ticket'),
        voice: page('voice'),
      },
    },
  },
  // `vite` beside a running `npm start`: the screens reload while one edits them, the hall stays the same.
  server: { proxy: { '/api': 'http://127.0.0.1:3180' } },
});
