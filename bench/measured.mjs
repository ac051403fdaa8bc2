// Runs another script as if it had been started itself, and writes what it has used to the file that MEASURED names.
import { writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [node, , script, ...args] = process.argv;
process.argv = [node, resolve(script), ...args];
process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, rss: maxRSS * 1024 };
  writeFileSync(process.env.MEASURED, JSON.stringify(usage));
});
await import(pathToFileURL(resolve(script)).href);
