import vue from '@vitejs/plugin-vue';
import { defineConfig } from 'vite';

/**
 * Where `npm run dev -w web` finds the hosting emulator, which serves the connection's addresses under `/__/` and the
 * public pages.
 */
const hostingEmulator = 'http://127.0.0.1:5000';

export default defineConfig({
  plugins: [vue()],
  define: {
    __VUE_OPTIONS_API__: 'false',
    __VUE_PROD_DEVTOOLS__: 'false',
    __VUE_PROD_HYDRATION_MISMATCH_DETAILS__: 'false',
  },
  server: { host: '127.0.0.1', proxy: { '/__/': hostingEmulator, '/notices': hostingEmulator } },
  build: {
    // The oldest browsers with <dialog> and Object.hasOwn, which the domain uses.
    target: ['chrome98', 'safari15.4', 'firefox104'],
    modulePreload: { polyfill: false },
    assetsInlineLimit: 0,
    rolldownOptions: {
      // The worker that shows what is pushed, and the style of the public pages, have addresses that do not change.
      input: { index: 'index.html', 'push-worker': 'src/push/worker.ts', notices: 'src/public/notices.css' },
      output: {
        entryFileNames: ({ name }) => (name === 'push-worker' ? '[name].js' : 'assets/[name]-[hash].js'),
        assetFileNames: ({ names }) =>
          names.includes('notices.css') ? '[name][extname]' : 'assets/[name]-[hash][extname]',
      },
      treeshake: {
        // The domain only declares: a page that needs three words of it need not carry every schema.
        moduleSideEffects: [{ test: /[\\/]domain[\\/]src[\\/]/, sideEffects: false }],
      },
    },
  },
});
