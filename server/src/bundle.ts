// All programs in one bundle, since they share nearly everything; each runs when it is imported.
export const cli = () => import('./cli');
export const server = () => import('./server');
export const worker = () => import('./worker');
