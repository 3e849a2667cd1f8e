package extract

import "compromisos/configs"

// The pledgeWords are those of configs.PledgeWords, compiled.
type pledgeWords struct {
	promises, agreements, reported         phrases
	promised, given                        phrases
	settled, reportedFutures, standing     phrases
	duties, roles, idle                    phrases
	infinitives, futures, we, participles  forms
	passives                               forms
	actors, things                         phrases
	relatives, reports, conditions         phrases
	negations, decisionHeads, abbreviation phrases
	citations, idioms                      phrases
	needs, telling, textPlaces             phrases
	terms, termUnits                       phrases
	adverbs                                forms
}

func (p *pledgeWords) add(v configs.PledgeWords) {
	p.promises.add(v.Promises)
	p.agreements.add(v.Agreements)
	p.reported.add(v.Reported)
	p.promised.add(v.Promised)
	p.given.add(v.Given)
	p.settled.add(v.Settled)
	p.standing.add(v.Standing)
	p.reportedFutures.add(v.ReportedFutures)
	p.duties.add(v.Duties)
	p.roles.add(v.Roles)
	p.idle.add(v.Idle)
	p.passives.add(v.Passives)
	p.infinitives.add(v.Infinitives)
	p.needs.add(v.Needs)
	p.terms.add(v.Terms)
	p.termUnits.add(v.TermUnits)
	p.telling.add(v.Telling)
	p.textPlaces.add(v.TextPlaces)
	p.adverbs.add(v.Adverbs)
	p.futures.add(v.Futures)
	p.we.add(v.We)
	p.participles.add(v.Participles)
	p.actors.add(v.Actors)
	p.things.add(v.Things)
	p.relatives.add(v.Relatives)
	p.reports.add(v.Reports)
	p.conditions.add(v.Conditions)
	p.negations.add(v.Negations)
	p.citations.add(v.Citations)
	p.idioms.add(v.Idioms)
	p.decisionHeads.add(v.Headings)
	p.abbreviation.add(v.Abbreviations)
}
