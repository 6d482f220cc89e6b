// Preloaded into a measured process: writes its peak memory when it ends.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  const rssMb = (peakOfThisProgram() ?? process.resourceUsage().maxRSS) / 1_024;
  writeFileSync(process.env.BENCH_USAGE_FILE, JSON.stringify({ rssMb }));
});

/** In KiB. `maxRSS` also counts what was in the process before it became this program. */
function peakOfThisProgram() {
  try {
    const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return peak === undefined ? undefined : Number(peak);
  } catch {
    // There is no /proc on other systems than Linux.
    return undefined;
  }
}
