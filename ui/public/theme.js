// Runs before the first paint, so that nobody working in the dark is dazzled while the application loads.
// A file of its own because the content security policy allows no inline script.
;(function () {
  var wanted = null
  try {
    wanted = localStorage.getItem('mantine-color-scheme-value')
  } catch {
    // storage may be forbidden; the system's preference decides then
  }
  var dark = wanted === 'dark' || (wanted !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
