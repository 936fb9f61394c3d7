import { jsx as _jsx } from "react/jsx-runtime";
import { useEffect, useRef } from 'react';
import classes from './Flyout.module.css';
/**
 * A panel under the header's right corner, opened by a button with `popoverTarget={id}`. The browser's own popover
 * closes it by Escape or a click elsewhere and returns the focus, without a positioning library on every screen.
 */
export function Flyout({ id, label, onToggle, children }) {
    const panel = useRef(null);
    useEffect(() => {
        const element = panel.current;
        if (!element || !onToggle)
            return;
        const toggled = (event) => onToggle(event.newState === 'open');
        element.addEventListener('toggle', toggled);
        return () => element.removeEventListener('toggle', toggled);
    }, [onToggle]);
    return (_jsx("div", { id: id, ref: panel, popover: "auto", role: "region", "aria-label": label, className: classes.flyout, children: children }));
}
export function closeFlyout(id) {
    const panel = document.getElementById(id);
    if (panel?.matches(':popover-open'))
        panel.hidePopover();
}
