/** Builds the host as one plain script for a page, with webpack and swc as the pages themselves are built. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import webpack from 'webpack';

/** The script to inject before office.js (`page.addInitScript({ content })`); `entry` may name a script of a test that brings its own cases along. */
export async function bundleHost(entry = path.join(process.cwd(), 'test/support/officeHost/page.ts')): Promise<string> {
  const out = await mkdtemp(path.join(os.tmpdir(), 'office-host-'));
  const compiler = webpack({
    mode: 'none',
    devtool: false,
    entry,
    output: { path: out, filename: 'host.js' },
    resolve: { extensions: ['.ts', '.tsx', '.mjs', '.js'], fallback: { util: false } },
    module: {
      // The engine is started from its bytes; the file that its glue would fetch stays out.
      parser: { javascript: { url: false, dynamicImportMode: 'eager' } },
      rules: [
        {
          test: /\.tsx?$/,
          use: { loader: 'swc-loader', options: { jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true } } } },
        },
        { test: /\.wasm$/, type: 'asset/inline' },
      ],
    },
    performance: { hints: false },
  });
  try {
    await new Promise<void>((done, fail) =>
      compiler?.run((error, stats) =>
        error || stats?.hasErrors() ? fail(error ?? new Error(stats?.toString({ all: false, errors: true }))) : done(),
      ),
    );
    return await readFile(path.join(out, 'host.js'), 'utf8');
  } finally {
    await rm(out, { recursive: true });
  }
}
