// Preloaded into a measured process: it leaves behind, when it ends, what only it can know exactly.
const { readFileSync, writeFileSync } = require('node:fs');

process.on('exit', () => {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  const usage = { rssMb: (peakOfThisProgram() ?? maxRSS) / 1_024, cpuSeconds: (userCPUTime + systemCPUTime) / 1e6 };
  writeFileSync(process.env.BENCH_USAGE_FILE, JSON.stringify(usage));
});

/** In KiB. `maxRSS` counts what stood in the process before it became this program, too. */
function peakOfThisProgram() {
  try {
    const [, peak] = /^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8')) ?? [];
    return peak === undefined ? undefined : Number(peak);
  } catch {
    // There is no /proc on other systems than Linux.
    return undefined;
  }
}
