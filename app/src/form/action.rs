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
    /// One more row of a list.
    AddRow,
    /// One row less, counted from 0.
    RemoveRow(usize),
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
}

const CHANGE: &str = "change:";
const FORGET: &str = "forget:";
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
        if let Some(row) = text.strip_prefix(REMOVE_ROW) {
            return row.parse().map_or(Self::Show, Self::RemoveRow);
        }
        match text {
            "show" => Self::Show,
            "back" => Self::Back,
            "add-row" => Self::AddRow,
            "unsure" => Self::Unsure,
            "restart" => Self::Restart,
            "check" => Self::Check,
            "share" => Self::Share,
            "compare" => Self::Compare,
            "on" => Self::On,
            _ => Self::Next,
        }
    }

    /// Writes the field.
    #[must_use]
    pub fn write(self) -> String {
        match self {
            Self::Next => "next".to_owned(),
            Self::Show => "show".to_owned(),
            Self::Back => "back".to_owned(),
            Self::Change(id) => [CHANGE, id].concat(),
            Self::Forget(id) => [FORGET, id].concat(),
            Self::AddRow => "add-row".to_owned(),
            Self::RemoveRow(row) => [REMOVE_ROW, &row.to_string()].concat(),
            Self::Unsure => "unsure".to_owned(),
            Self::Restart => "restart".to_owned(),
            Self::Check => "check".to_owned(),
            Self::Share => "share".to_owned(),
            Self::Compare => "compare".to_owned(),
            Self::On => "on".to_owned(),
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
            Action::AddRow,
            Action::RemoveRow(3),
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
