const STAYS = 6000;
let toasts = [];
let lastId = 0;
const listeners = new Set();
function set(next) {
    toasts = next;
    listeners.forEach((listener) => listener());
}
/** Says that something has been done. What went wrong is said where it went wrong, by a ProblemAlert. */
export function toast(message, action) {
    const id = ++lastId;
    set([...toasts, { id, message, ...(action ? { action } : {}) }]);
    setTimeout(() => dismiss(id), STAYS);
}
export function dismiss(id) {
    set(toasts.filter((each) => each.id !== id));
}
export const toastStore = {
    subscribe: (listener) => {
        listeners.add(listener);
        return () => listeners.delete(listener);
    },
    now: () => toasts,
};
