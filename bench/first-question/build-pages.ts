import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import HtmlWebpackPlugin from 'html-webpack-plugin';
import webpack, { type Configuration, type MultiStats } from 'webpack';

const here = import.meta.dirname;
const projectConfiguration = pathToFileURL(resolve(here, '../../webpack.config.js')).href;

/** Builds the minimal page and the host that frames both, into `minimal/` and `host/`, with the product's own settings. */
export async function buildPages(into: string): Promise<void> {
  const { default: configure } = (await import(projectConfiguration)) as {
    default: (environment: object, wish: { mode: 'production' }) => [Configuration, Configuration];
  };
  const [product] = configure({}, { mode: 'production' });
  const page = (name: string, script: string): Configuration => ({
    ...product,
    name,
    entry: { [name]: join(here, name, script) },
    cache: false,
    output: { ...product.output, path: join(into, name), publicPath: `/${name}/` },
    plugins: [
      new HtmlWebpackPlugin({
        template: join(here, name, `${name}.html`),
        minify: false,
        scriptLoading: 'defer',
      }),
    ],
  });
  const compiler = webpack([page('minimal', 'minimal.tsx'), page('host', 'host.ts')]);
  if (compiler === null) throw new Error('webpack was given nothing to build.');
  const built = (await promisify(compiler.run.bind(compiler))()) as MultiStats | undefined;
  await promisify(compiler.close.bind(compiler))();
  if (built === undefined || built.hasErrors()) throw new Error(built?.toString('errors-only'));
}
