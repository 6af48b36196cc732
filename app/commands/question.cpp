// SPDX-FileCopyrightText: 2026 The Bellwether founders
// SPDX-License-Identifier: GPL-3.0-or-later

#include "app/commands/question.h"

#include "core/metrics/comparison.h"
#include "core/store/recordedbooks.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace bellwether {

namespace {

using namespace Qt::Literals::StringLiterals;

QString questionText(const char *source)
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
    return failure(Error::Kind::NotFound, questionText("Team member \"%1\"").arg(name));
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
        return failure(Error::Kind::NotFound, questionText("Customer \"%1\"").arg(value));
    }
    return {};
}

Result<void> invalid(const QString &field, const QString &value, const QString &allowed)
{
    return failure(Error::Kind::InvalidInput, u"--filter %1=%2"_s.arg(field, value),
        questionText("the values are %1.").arg(allowed));
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

template <typename Enum>
Result<void> addWord(const NameValue &filter, std::vector<Enum> &wanted, const QString &allowed)
{
    const auto &[field, value] = filter;
    const std::optional<Enum> word = fromSnakeCase<Enum>(value);
    if (!word) {
        return invalid(field, value, allowed);
    }
    wanted.push_back(*word);
    return {};
}

// All rows that bear the name, or the one of that reference.
template <typename Row>
Result<void> addNamed(const Table<Row> &table, const QString &value, const char *what,
    std::vector<decltype(Row::id)> &wanted)
{
    const std::size_t before = wanted.size();
    for (const Row &row : table) {
        bool isMeant = isSame(row.name, value);
        if constexpr (requires { row.ref; }) {
            isMeant = isMeant || (!row.ref.isEmpty() && row.ref == value);
        }
        if (isMeant) {
            wanted.push_back(row.id);
        }
    }
    return wanted.size() > before ? Result<void>()
                                  : failure(Error::Kind::NotFound, questionText(what).arg(value));
}

// In every spelling that the book has of it.
Result<void> addCompanyTag(const Book &book, const QString &value, std::vector<QString> &wanted)
{
    const std::size_t before = wanted.size();
    for (const CompanyTag &row : book.companyTags()) {
        if (isSame(row.tag, value)
            && std::find(wanted.begin(), wanted.end(), row.tag) == wanted.end()) {
            wanted.push_back(row.tag);
        }
    }
    const bool isThere = wanted.size() > before
        || std::any_of(
            wanted.begin(), wanted.end(), [&](const QString &word) { return isSame(word, value); });
    return isThere
        ? Result<void>()
        : failure(Error::Kind::NotFound, questionText("Tag \"%1\" of customers").arg(value));
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
        return addWord(filter, scope.statuses, u"thriving, healthy, steady, struggling, not_set"_s);
    }
    if (field == u"band"_s) {
        return addWord(filter, scope.bands, u"satisfactory, needs_attention, at_risk, no_score"_s);
    }
    if (field == u"segment"_s) {
        return addWord(filter, scope.segments, u"hv_le, hv_he, lv_le, lv_he, unplaced"_s);
    }
    if (field == u"effort"_s) {
        return addWord(filter, scope.effortBands, u"low, high, no_score"_s);
    }
    if (field == u"group"_s) {
        return addNamed(book.accountGroups(), value, "Group \"%1\"", scope.groups);
    }
    if (field == u"product"_s) {
        return addNamed(book.stackItems(), value, "Product \"%1\"", scope.products);
    }
    if (field == u"tag"_s) {
        return addNamed(book.stackTags(), value, "Tag \"%1\" of products", scope.stackTags);
    }
    if (field == u"company_tag"_s) {
        return addCompanyTag(book, value, scope.companyTags);
    }
    if (field == u"kind"_s) {
        return addKind(value, scope);
    }
    if (field == u"premium"_s) {
        return setPremium(value, scope);
    }
    return failure(Error::Kind::InvalidInput, u"--filter %1"_s.arg(field),
        questionText(
            "the fields are company, csm, manager, status, band, kind, premium, group, segment, "
            "effort, product, tag and company_tag."));
}

Error optionError(const QString &name, const QString &value, const Error &error)
{
    const std::vector<QString> names = Options::names();
    if (std::find(names.begin(), names.end(), name) == names.end()) {
        return {Error::Kind::InvalidInput, u"--option %1"_s.arg(name),
            questionText("the options are %1.")
                .arg(QStringList(names.begin(), names.end()).join(u", "_s))};
    }
    return {Error::Kind::InvalidInput, u"--option %1=%2"_s.arg(name, value),
        questionText("the values are %1.").arg(error.detail)};
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
        Question question = Question::about(book, choice.scope, line.range, choice.options);
        question.known = recordedBooks(line.arguments.first(), line.known.value_or(QDate()));
        return question;
    });
}

Result<std::optional<Question>> comparedQuestionOf(
    const CommandLine &line, const Question &question)
{
    const std::optional<ComparedWith> with = fromSnakeCase<ComparedWith>(line.comparedWith);
    if (!with) {
        return std::optional<Question>();
    }
    return scopeChoice(line, *question.facts->book).map([&](const ScopeChoice &choice) {
        return std::optional(comparedQuestion(question, choice.scope, *with));
    });
}

} // namespace bellwether
