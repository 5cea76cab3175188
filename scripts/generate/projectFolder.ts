import path from 'node:path';

/** Where package.json is. */
export const PROJECT_FOLDER = path.resolve(__dirname, '../..');
