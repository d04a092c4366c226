//! What a button asks for.

/// The value of a form's `do` field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Action<'a> {
    /// Take the answer and go on.
    Next,
    /// Draw the question without taking an answer.
    Show,
    /// The question before this one.
    Back,
    /// The question with that id, its answer filled in.
    Change(&'a str),
    /// One more row of a list, by the id of a tool's field; in an interview there is one list, and no id.
    AddRow(&'a str),
    /// One row less of the same, counted from 0.
    RemoveRow(&'a str, usize),
    /// 不清楚.
    Unsure,
    /// Forget everything.
    Restart,
    /// Take back what is only kept for another guide, by the id of its question there.
    Forget(&'a str),
    /// The answers before their plan.
    Check,
    /// Make the link of a plan.
    Share,
    /// The same case in the five cities.
    Compare,
    /// The same case in another month.
    On,
    /// Fill the form with what that id names.
    Fill(&'a str),
    /// Keep what is filled in on the device.
    Keep,
    /// Take it off the device.
    Drop,
}

/// What is asked for by a name alone.
const PLAIN: [(Action<'static>, &str); 11] = [
    (Action::Next, "next"),
    (Action::Show, "show"),
    (Action::Back, "back"),
    (Action::Unsure, "unsure"),
    (Action::Restart, "restart"),
    (Action::Check, "check"),
    (Action::Share, "share"),
    (Action::Compare, "compare"),
    (Action::On, "on"),
    (Action::Keep, "keep"),
    (Action::Drop, "drop"),
];

const ADD_ROW: &str = "add-row";
const CHANGE: &str = "change:";
const FORGET: &str = "forget:";
const FILL: &str = "fill:";
const REMOVE_ROW: &str = "remove-row:";

impl<'a> Action<'a> {
    /// Reads the field. What no button sends counts as the first button of the form.
    #[must_use]
    pub fn read(text: &'a str) -> Self {
        if let Some(id) = text.strip_prefix(CHANGE) {
            return Self::Change(id);
        }
        if let Some(id) = text.strip_prefix(FORGET) {
            return Self::Forget(id);
        }
        if let Some(id) = text.strip_prefix(FILL) {
            return Self::Fill(id);
        }
        if let Some(row) = text.strip_prefix(REMOVE_ROW) {
            let (list, row) = row.split_once(':').unwrap_or(("", row));
            let row = row.parse();
            return row.map_or(Self::Show, |row| Self::RemoveRow(list, row));
        }
        if let Some(list) = text.strip_prefix(ADD_ROW) {
            return Self::AddRow(list.strip_prefix(':').unwrap_or_default());
        }
        let plain = PLAIN.iter().find(|(_, name)| *name == text);
        plain.map_or(Self::Next, |(action, _)| *action)
    }

    /// Writes the field.
    #[must_use]
    pub fn write(self) -> String {
        match self {
            Self::Change(id) => [CHANGE, id].concat(),
            Self::Forget(id) => [FORGET, id].concat(),
            Self::AddRow("") => ADD_ROW.to_owned(),
            Self::AddRow(list) => [ADD_ROW, ":", list].concat(),
            Self::RemoveRow("", row) => [REMOVE_ROW, &row.to_string()].concat(),
            Self::RemoveRow(list, row) => [REMOVE_ROW, list, ":", &row.to_string()].concat(),
            Self::Fill(id) => [FILL, id].concat(),
            plain => {
                let known = PLAIN.iter().find(|(action, _)| *action == plain);
                known.map_or("", |(_, name)| *name).to_owned()
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_is_read_back() {
        let actions = [
            Action::Next,
            Action::Show,
            Action::Back,
            Action::Change("from"),
            Action::Forget("paid_months"),
            Action::AddRow(""),
            Action::AddRow("party"),
            Action::RemoveRow("", 3),
            Action::RemoveRow("party", 3),
            Action::Fill("off-season"),
            Action::Keep,
            Action::Drop,
            Action::Unsure,
            Action::Restart,
            Action::Check,
            Action::Share,
            Action::Compare,
            Action::On,
        ];
        for action in actions {
            assert_eq!(Action::read(&action.write()), action);
        }
        assert_eq!(Action::read("remove-row:x"), Action::Show);
        assert_eq!(Action::read("<script>"), Action::Next);
    }
}
