import { useInterval } from '@mantine/hooks';
import { useState } from 'react';
/** The time, looked at again every minute, so that what is left of a deadline does not stand still. */
export function useNow() {
    const [now, setNow] = useState(() => Date.now());
    useInterval(() => setNow(Date.now()), 60_000, { autoInvoke: true });
    return now;
}
