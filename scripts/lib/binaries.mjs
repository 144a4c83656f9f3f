import { accessSync, constants } from 'node:fs';
import { delimiter, join } from 'node:path';

/** Servers lie in sbin folders, which are missing in the PATH of ordinary users on Debian. */
function searchedFolders() {
  return [...(process.env.PATH ?? '').split(delimiter), '/usr/local/sbin', '/usr/sbin', '/sbin'];
}

function isExecutable(file) {
  try {
    accessSync(file, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

export function findBinary(name, folders = searchedFolders()) {
  return folders.map((folder) => join(folder, name)).find(isExecutable);
}
