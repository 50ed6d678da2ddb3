import { sayNotLoaded } from './shell/not-loaded.ts';

const root = document.getElementById('root') ?? document.body;
const nonce = document.querySelector('script')?.nonce;

import(/* webpackChunkName: "outlook-pane" */ './outlook/start.tsx')
  .then(({ start }) => start(root, nonce))
  .catch(() => sayNotLoaded(root));
