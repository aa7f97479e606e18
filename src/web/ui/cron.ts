const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"] as const;

const isCount = (text: string): boolean => /^\d{1,2}$/.test(text);
const clock = (hour: string, minute: string): string => `${hour}:${minute.padStart(2, "0")}`;

/** A cron expression as people say it, where it is one of the usual ones; else the expression itself. */
export function cronWords(cron: string): string {
  const [minute = "", hour = "", day, month, weekday = "", ...more] = cron.trim().split(/\s+/);
  const every = /^\*\/(\d{1,2})$/.exec(minute)?.[1];
  if (more.length > 0 || day !== "*" || month !== "*") return cron;
  if (hour === "*" && weekday === "*") {
    if (every !== undefined) return `every ${every} minutes`;
    if (isCount(minute)) return minute === "0" ? "every hour" : `every hour, ${minute} minutes past`;
  }
  if (!isCount(minute) || !isCount(hour)) return cron;
  if (weekday === "*") return `every day at ${clock(hour, minute)}`;
  const name = DAYS[Number(weekday) % DAYS.length];
  return /^[0-7]$/.test(weekday) && name !== undefined ? `every ${name} at ${clock(hour, minute)}` : cron;
}
