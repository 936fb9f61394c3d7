import dayjs from 'dayjs';
const LOCAL = 'YYYY-MM-DD HH:mm:ss';
/** A moment as the pickers write it, in the zone of the browser. */
export const local = (at) => (at ? dayjs(at).format(LOCAL) : null);
/** A moment as the server reads it. */
export const instant = (at) => (at ? dayjs(at).toISOString() : undefined);
