import { spawn } from 'node:child_process';

/** The command that opens the person's editor, `code --wait`; undefined when none is set. */
export const editorOf = (env: NodeJS.ProcessEnv): string | undefined =>
  env['VISUAL']?.trim() || env['EDITOR']?.trim() || undefined;

/**
 * Opens a file in an editor and waits until it is closed.
 * @param editor a command line, which may have arguments
 * @returns false when the editor could not be started or ended with an error
 */
export function openEditor(editor: string, path: string): Promise<boolean> {
  const isWindows = process.platform === 'win32';
  // The shell takes the command apart, as git and crontab have it done; the path is never part of the command.
  const child = isWindows
    ? spawn(`${editor} "${path}"`, { stdio: 'inherit', shell: true })
    : spawn('sh', ['-c', `${editor} "$1"`, 'sh', path], { stdio: 'inherit' });
  return new Promise((resolve) => {
    child.on('error', () => resolve(false));
    child.on('exit', (code) => resolve(code === 0));
  });
}
