package pipeline

// EndIdle ends the processes of the children that are idle, behind the back of the pool,
// and returns how many they were.
func EndIdle(p *Pool) int {
	p.mu.Lock()
	defer p.mu.Unlock()
	for _, c := range p.idle {
		_ = c.command.Process.Kill()
		_, _ = c.command.Process.Wait()
	}
	return len(p.idle)
}
