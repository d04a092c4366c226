//! Two bills with everything that their settlement needs. Every value is made up.

/// What stands in the controls of the form, by name.
pub(super) type Fields<'a> = &'a [(&'a str, &'a str)];

/// A retired employee, sent to another province: within policy 100000 − 10000 − 2000 − 40000 × 10 %.
pub(super) const EMPLOYEE: Fields<'_> = &[
    ("scheme", "employee"),
    ("remote", "referral"),
    ("level", "3"),
    ("retiree", "y"),
    ("total_fen", "100000"),
    ("self_full_fen", "10000"),
    ("over_limit_fen", "2000"),
    ("class_b_fen", "40000"),
    ("nth", "2"),
    ("transferred_from", "2"),
    ("other", "none"),
    ("nth_same_city", "1"),
    ("ytd_base_fen", "0"),
    ("ytd_basic_fen", "90000"),
    ("ytd_large_fen", "0"),
    ("aid_fen", "0"),
    ("own_balance_fen", "1000"),
    ("family_fen", "500"),
];

/// What [`EMPLOYEE`] needs, in one and the other place.
pub(super) const EMPLOYEE_VALUES: Fields<'_> = &[
    ("class_b_prepay_ratio", "10%"),
    ("deductible_l2", "600"),
    ("deductible_l3", "1000"),
    ("nth_factor", "100%、50%"),
    ("nth_across_cities", "y"),
    ("transfer_difference", "y"),
    ("segmented", "none"),
    ("ratio_l3", "0.80"),
    ("retiree_bonus", "5%"),
    ("cap_basic", "100000"),
    ("large_ratio", "90%"),
    ("large_cap", "300000"),
    ("remote_referral_mode", "prepay"),
    ("remote_referral_value", "10%"),
    ("prepay_order", "after_deductible"),
];

/// A resident in another city of the province, past the point where 大病 pays.
pub(super) const RESIDENT: Fields<'_> = &[
    ("scheme", "resident"),
    ("remote", "in-province"),
    ("level", "2"),
    ("retiree", "n"),
    ("total_fen", "90000"),
    ("self_full_fen", "0"),
    ("over_limit_fen", "0"),
    ("class_b_fen", "30000"),
    ("nth", "1"),
    ("ytd_base_fen", "0"),
    ("ytd_basic_fen", "0"),
    ("ytd_cii_base_fen", "30000"),
    ("ytd_cii_paid_fen", "0"),
    ("aid_fen", "100"),
    ("own_balance_fen", "0"),
    ("family_fen", "0"),
];

/// What [`RESIDENT`] needs.
pub(super) const RESIDENT_VALUES: Fields<'_> = &[
    ("class_b_prepay_ratio", "20%"),
    ("deductible_l2", "500"),
    ("nth_factor", "100%"),
    ("segmented", "some"),
    ("segments.0.to_fen", "20000"),
    ("segments.0.ratio", "70%"),
    ("segments.1.to_fen", ""),
    ("segments.1.ratio", "60%"),
    ("cap_basic", "40000"),
    ("remote_in_province_mode", "minus_pp"),
    ("remote_in_province_value", "10%"),
    ("cii_from", "15000"),
    ("cii_segments.0.to_fen", "100000"),
    ("cii_segments.0.ratio", "60%"),
    ("cii_segments.1.ratio", "65%"),
    ("cii_cap", "400000"),
    ("cii_base", "both"),
    ("cii_above_cap", "n"),
];
