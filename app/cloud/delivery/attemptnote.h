// SPDX-FileCopyrightText: 2026 The Touchstone developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/cloud/delivery/deliverytarget.h"
#include "app/cloud/delivery/httptransport.h"

namespace touchstone::cloud {

/// The first bytes of an answer as text that fits into JSON: what is not UTF-8 and control characters become U+FFFD. An
/// answer may repeat the request; whatever is secret in that one (signature, signature secret, header values,
/// credentials) is masked.
QString answerExcerpt(const QByteArray &answer, const DeliveryTarget &target);

/// Why the attempt is not acknowledged, in words.
QString failureInWords(const HttpOutcome &outcome);

} // namespace touchstone::cloud
