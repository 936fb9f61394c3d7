import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'

const fromHere = (path: string) => fileURLToPath(new URL(path, import.meta.url))

const frame = new RegExp(
  [
    'node_modules/(react|react-dom|scheduler|i18next|react-i18next|openapi-[a-z-]+|clsx|@tanstack/[a-z-]+)/',
    'node_modules/@mantine/core/esm/(core|utils)/',
    'node_modules/@mantine/core/esm/components/(ActionIcon|Alert|Avatar|Badge|Button|CloseButton|FloatingIndicator|Grid|Group|' +
      'Indicator|Input|InputBase|Kbd|Loader|Pagination|Paper|SegmentedControl|SimpleGrid|Skeleton|Stack|Tabs|Text|TextInput|' +
      'ThemeIcon|Title|UnstyledButton)/',
    'src/shared/(api|i18n)/[a-z]+\\.ts$',
    'src/shared/(ui|routing)[/.](?!dates|\\w*Dialog|MoneyInput|InlineEdit)',
  ].join('|'),
)

/** What only the studio loads: kept apart, so that a test can say that nobody else asks for it. Its addresses everybody has. */
const studio = /src\/features\/(studio|releases|migrations|watching|replay)\/(?!routes\/index\.ts)|src\/shared\/i18n\/texts\.studio|node_modules\/(dmn-|@bpmn-io\/form-js-editor|bpmn-js\/lib\/Modeler|bpmn-js-)/

export default defineConfig({
  plugins: [react()],
  resolve: { alias: { '@': fromHere('./src') } },
  server: { proxy: { '/api': 'http://localhost:8080' } },
  build: {
    outDir: fromHere('../target/classes/static'),
    emptyOutDir: true,
    manifest: true,
    // The content security policy refuses data: fonts, so nothing is inlined.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 800,
    rolldownOptions: {
      output: {
        chunkFileNames: ({ moduleIds }) => `assets/${moduleIds.some((id) => studio.test(id)) ? 'studio/' : ''}[name]-[hash].js`,
        codeSplitting: {
          // What every list and record is made of travels together: sixty requests of a kilobyte are slower than a few.
          // Heavier parts (dialogs, selects, calendars, forms, diagrams) stay with the screens that open them.
          groups: [{ name: 'frame', test: frame }],
        },
      },
    },
  },
  test: {
    environment: 'happy-dom',
    setupFiles: ['src/shared/testing/setup.ts'],
    coverage: { provider: 'v8', include: ['src/**/*.{ts,tsx}'], reporter: ['text-summary', 'lcov'] },
  },
})
