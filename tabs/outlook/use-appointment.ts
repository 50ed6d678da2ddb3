import { useCallback, useEffect, useState } from 'react';
import { readAppointment, type AppointmentNow } from './appointment.ts';
import type { Outlook } from './outlook.ts';

const LOOK_MS = 2_000;

/**
 * The open appointment as it is: read when Outlook tells of a change, and every two seconds while the pane is looked at,
 * because a changed subject or privacy is not told. Null before the first reading.
 */
export function useAppointment(outlook: Outlook): readonly [AppointmentNow | null, () => Promise<void>] {
  const [now, setNow] = useState<AppointmentNow | null>(null);
  const look = useCallback(async () => {
    const next = await readAppointment(outlook.item);
    setNow((before) => (JSON.stringify(before) === JSON.stringify(next) ? before : next));
  }, [outlook]);
  useEffect(() => {
    outlook.onChange(() => void look());
    void look();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') void look();
    }, LOOK_MS);
    return () => clearInterval(timer);
  }, [outlook, look]);
  return [now, look];
}
