import { useEffect, useRef, type ReactNode } from 'react'
import classes from './Flyout.module.css'

interface FlyoutProps {
  id: string
  label: string
  onToggle?: (open: boolean) => void
  children: ReactNode
}

/**
 * A panel under the header's right corner, opened by a button with `popoverTarget={id}`. The browser's own popover
 * closes it by Escape or a click elsewhere and returns the focus, without a positioning library on every screen.
 */
export function Flyout({ id, label, onToggle, children }: FlyoutProps) {
  const panel = useRef<HTMLDivElement>(null)
  useEffect(() => {
    const element = panel.current
    if (!element || !onToggle) return
    const toggled = (event: Event) => onToggle((event as ToggleEvent).newState === 'open')
    element.addEventListener('toggle', toggled)
    return () => element.removeEventListener('toggle', toggled)
  }, [onToggle])
  return (
    <div id={id} ref={panel} popover="auto" role="region" aria-label={label} className={classes.flyout}>
      {children}
    </div>
  )
}

export function closeFlyout(id: string) {
  const panel = document.getElementById(id)
  if (panel?.matches(':popover-open')) panel.hidePopover()
}
