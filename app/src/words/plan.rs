//! What a plan says around a guide's own words.

use super::sent::words;
use seeds::catalogue::{ContactKind, PaperForm, PaperNeed, Tone};

words! {
    /// A sign that says the same without colour, and its word.
    pub struct Signed {
        /// The sign.
        pub sign: &'static str,
        /// The word.
        pub word: &'static str,
    }
}

words! {
    /// What a plan says.
    pub struct PlanWords {
        /// What the person must do: nothing, act, later, a result, ask first.
        tones: [Signed; 5],
        /// Before and after the hotline, where the outcome is not read from the text itself.
        pub confirm: [&'static str; 2],
        /// Before and after the day for which the plan holds.
        pub as_of: [&'static str; 2],
        /// What is to be done, where cases are compared.
        pub to_do: &'static str,
        /// How long at most.
        pub wait: &'static str,
        /// What it costs.
        pub fee: &'static str,
        /// Unit of money.
        pub yuan: &'static str,
        /// The last day.
        pub ends: &'static str,
        /// From when it is counted.
        pub from_today: &'static str,
        /// The last day cannot be said: before and after the last day known.
        pub ends_unknown: [&'static str; 2],
        /// Names of the days of the week, Monday first.
        pub weekdays: [&'static str; 7],
        /// Something is unknown.
        pub unknown: Signed,
        /// Before whom to ask.
        pub ask: &'static str,
        /// Something is not needed.
        pub not_needed: Signed,
        /// What needs no action.
        pub spared: &'static str,
        /// What is to be done.
        pub steps: &'static str,
        /// What one has afterwards.
        pub result: &'static str,
        /// A step's time limit.
        pub limit: &'static str,
        /// Link to the guide of a step.
        pub step_guide: &'static str,
        /// Goes on to the guide of a step with what was answered.
        pub step_onward: &'static str,
        /// Around the question on whose unknown answer something depends.
        pub depends_on: [&'static str; 2],
        /// What one brings.
        pub papers: &'static str,
        /// Papers: original, copy, both, electronic.
        forms: [&'static str; 4],
        /// Whether a paper is needed: yes, at some counters, no.
        needs: [Signed; 3],
        /// Before the steps that a paper serves.
        pub serves: &'static str,
        /// Where it is done.
        pub place: &'static str,
        /// How one reaches a contact: online, at a counter, by telephone.
        kinds: [&'static str; 3],
        /// What to know before acting.
        pub warnings: &'static str,
        /// Calculations.
        pub workings: &'static str,
        /// Heads of a calculation's table.
        pub columns: [&'static str; 3],
        /// Why it is the result.
        pub why: &'static str,
        /// Above what each answer to an open question leads to.
        pub either: &'static str,
        /// Before the answers that decide.
        pub deciding: &'static str,
        /// No answer decides.
        pub deciding_none: &'static str,
        /// Around the name and the other answer.
        pub flip: [&'static str; 3],
        /// Before what would be asked.
        pub asks: &'static str,
        /// When it goes wrong.
        pub remedies: &'static str,
        /// Documents.
        pub sources: &'static str,
        /// Before a document.
        pub cite: &'static str,
        /// Between a document's title and its article.
        pub joint: &'static str,
        /// Between entries of a list in one line.
        pub comma: &'static str,
        /// Between a name and what is said of it.
        pub colon: &'static str,
        /// The end of a sentence.
        pub stop: &'static str,
        /// Beside a task that asks.
        pub call: &'static str,
        /// Beside a task that waits.
        pub later: &'static str,
        /// Around a number and how many things are asked there.
        pub calls: [&'static str; 3],
        /// Before the sentence to read out.
        pub say: &'static str,
        /// Before the name of an entrance to go to now.
        pub go: &'static str,
        /// Before a number to dial now.
        pub dial: &'static str,
        /// Around how many ways there are.
        pub one_of: [&'static str; 2],
        /// Before what a way brings, what it costs, for whom it is, and what is lost.
        pub way: [&'static str; 4],
        /// A way that cannot be undone.
        pub irreversible: &'static str,
        /// Before the day of the check.
        pub checked: &'static str,
        /// Leads to the documents.
        pub see_sources: &'static str,
        /// Whose time the picture of days shows.
        pub agency_time: &'static str,
        /// Before a day that is not sure.
        pub about: &'static str,
        /// Why it is not.
        pub about_note: &'static str,
        /// Heading over what belongs to the case and is not the plan's subject.
        pub besides: &'static str,
        /// Around a count.
        pub count: [&'static str; 2],
    }
}

impl PlanWords {
    /// What the person must do.
    #[must_use]
    pub const fn tone(&self, tone: Tone) -> Signed {
        self.tones[match tone {
            Tone::Nothing => 0,
            Tone::Act => 1,
            Tone::Later => 2,
            Tone::Answer => 3,
            Tone::Ask => 4,
        }]
    }

    /// Original, copy or electronic.
    #[must_use]
    pub const fn form(&self, form: PaperForm) -> &'static str {
        self.forms[match form {
            PaperForm::Original => 0,
            PaperForm::Copy => 1,
            PaperForm::Both => 2,
            PaperForm::Electronic => 3,
        }]
    }

    /// Whether a paper is needed.
    #[must_use]
    pub const fn need(&self, need: PaperNeed) -> Signed {
        self.needs[match need {
            PaperNeed::Needed => 0,
            PaperNeed::Sometimes => 1,
            PaperNeed::NotNeeded => 2,
        }]
    }

    /// How one reaches a contact.
    #[must_use]
    pub const fn kind(&self, kind: ContactKind) -> &'static str {
        self.kinds[match kind {
            ContactKind::Online => 0,
            ContactKind::Window => 1,
            ContactKind::Hotline => 2,
        }]
    }
}
