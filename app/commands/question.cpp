// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/question.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString text(const char *source)
{
    return QCoreApplication::translate("commands", source);
}

bool isSame(const QString &a, const QString &b)
{
    return a.compare(b, Qt::CaseInsensitive) == 0;
}

Result<TeamMemberId> memberNamed(const Book &book, const QString &name)
{
    for (const TeamMember &member : book.team()) {
        if (isSame(member.name, name) || (!member.ref.isEmpty() && member.ref == name)
            || (!member.email.isEmpty() && isSame(member.email, name))) {
            return member.id;
        }
    }
    return failure(Error::Kind::NotFound, text("Team member \"%1\"").arg(name));
}

// A reference names one company; a name all that bear it.
Result<void> addCompanies(const Book &book, const QString &value, std::vector<CompanyId> &companies)
{
    const std::size_t before = companies.size();
    for (const Company &company : book.companies()) {
        if ((!company.ref.isEmpty() && company.ref == value) || isSame(company.name, value)) {
            companies.push_back(company.id);
        }
    }
    if (companies.size() == before) {
        return failure(Error::Kind::NotFound, text("Customer \"%1\"").arg(value));
    }
    return {};
}

Result<void> invalid(const QString &field, const QString &value, const QString &allowed)
{
    return failure(Error::Kind::InvalidInput, u"--filter %1=%2"_s.arg(field, value),
        text("the values are %1.").arg(allowed));
}

Result<void> addMember(const Book &book, const QString &name, std::vector<TeamMemberId> &members)
{
    const Result<TeamMemberId> member = memberNamed(book, name);
    if (!member) {
        return tl::unexpected(member.error());
    }
    members.push_back(*member);
    return {};
}

Result<void> addKind(const QString &value, Scope &scope)
{
    for (const CompanyKind kind : {CompanyKind::SaaS, CompanyKind::Regular, CompanyKind::Churned}) {
        if (snakeCase(kind) == value) {
            scope.kinds.push_back(kind);
            return {};
        }
    }
    return invalid(u"kind"_s, value, u"saas, regular, churned"_s);
}

Result<void> setPremium(const QString &value, Scope &scope)
{
    if (value != u"true"_s && value != u"false"_s) {
        return invalid(u"premium"_s, value, u"true, false"_s);
    }
    const bool isPremium = value == u"true"_s;
    // Both values of a field are everybody.
    const bool isBoth = scope.isPremium && *scope.isPremium != isPremium;
    scope.isPremium = isBoth ? std::nullopt : std::optional(isPremium);
    return {};
}

Result<void> addFilter(const Book &book, const NameValue &filter, Scope &scope)
{
    const auto &[field, value] = filter;
    if (field == u"company"_s) {
        return addCompanies(book, value, scope.companies);
    }
    if (field == u"csm"_s) {
        return addMember(book, value, scope.csms);
    }
    if (field == u"manager"_s) {
        return addMember(book, value, scope.accountManagers);
    }
    if (field == u"status"_s) {
        const std::optional<HealthStatus> status = fromSnakeCase<HealthStatus>(value);
        if (!status) {
            return invalid(field, value, u"thriving, healthy, steady, struggling, not_set"_s);
        }
        scope.statuses.push_back(*status);
        return {};
    }
    if (field == u"band"_s) {
        const std::optional<HealthBand> band = fromSnakeCase<HealthBand>(value);
        if (!band) {
            return invalid(field, value, u"satisfactory, needs_attention, at_risk, no_score"_s);
        }
        scope.bands.push_back(*band);
        return {};
    }
    if (field == u"kind"_s) {
        return addKind(value, scope);
    }
    if (field == u"premium"_s) {
        return setPremium(value, scope);
    }
    return failure(Error::Kind::InvalidInput, u"--filter %1"_s.arg(field),
        text("the fields are company, csm, manager, status, band, kind and premium."));
}

Error optionError(const QString &name, const QString &value, const Error &error)
{
    const std::vector<QString> names = Options::names();
    if (std::find(names.begin(), names.end(), name) == names.end()) {
        return {Error::Kind::InvalidInput, u"--option %1"_s.arg(name),
            text("the options are %1.").arg(QStringList(names.begin(), names.end()).join(u", "_s))};
    }
    return {Error::Kind::InvalidInput, u"--option %1=%2"_s.arg(name, value),
        text("the values are %1.").arg(error.detail)};
}

} // namespace

Result<ScopeChoice> scopeChoice(const CommandLine &line, const Book &book)
{
    ScopeChoice choice;
    choice.options = Options::of(book.settings());
    for (const auto &[name, value] : line.options) {
        if (const Result<void> set = choice.options.set(name, value); !set) {
            return tl::unexpected(optionError(name, value, set.error()));
        }
    }
    if (!line.me.isEmpty()) {
        if (const Result<void> added = addMember(book, line.me, choice.scope.csms); !added) {
            return tl::unexpected(added.error());
        }
    }
    for (const NameValue &filter : line.filters) {
        if (const Result<void> added = addFilter(book, filter, choice.scope); !added) {
            return tl::unexpected(added.error());
        }
    }
    return choice;
}

Result<Question> questionOf(const CommandLine &line, const BookPointer &book)
{
    return scopeChoice(line, *book).map([&](const ScopeChoice &choice) {
        return Question::about(book, choice.scope, line.range, choice.options);
    });
}

} // namespace bellwether
