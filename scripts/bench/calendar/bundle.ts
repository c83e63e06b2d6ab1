import { build } from 'esbuild'

/** A page of this folder, in one file, as the production build of it would run. */
export async function pageOf(entry: string, head = ''): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [new URL(entry, import.meta.url).pathname],
    bundle: true,
    minify: true,
    write: false,
    outdir: '/',
    format: 'iife',
    jsx: 'automatic',
    define: { 'process.env.NODE_ENV': '"production"' },
    alias: { '@': process.cwd() },
    loader: { '.css': 'css' },
  })
  const part = (ending: string) => outputFiles.find(({ path }) => path.endsWith(ending))?.text ?? ''
  // A closing tag inside the script would end it.
  const script = part('.js').replaceAll('</script', '<\\/script')
  return `<!doctype html>
<html lang="en" data-mantine-color-scheme="light">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Calendar</title>
<style>${part('.css')}</style>
<style>html,body,#root{height:100%;margin:0;font-family:system-ui,sans-serif;overflow:hidden}</style>
${head}
<main id="root"></main>
<script>${script}</script>
</html>`
}
